import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { readEuropassXml } from './read-europass-xml.ts';

const keyed = (xml: string): unknown[] =>
  readEuropassXml(xml).lines.map(({ text, key, role }) => [key ?? role, text]);

const PASSPORT = `<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
<Identification><PersonName><FirstName>Pat</FirstName><Surname>Example</Surname></PersonName><ContactInfo>
<Address><Contact><Municipality>Oslo</Municipality><Country><Code>NO</Code><Label>Norway</Label></Country></Contact></Address>
<Email><Contact>pat@example.org</Contact></Email><TelephoneList><Telephone><Contact>+47 5550 0100</Contact></Telephone></TelephoneList></ContactInfo></Identification>
<WorkExperienceList><WorkExperience><Period><From year="2019" month="--03"/><Current>true</Current></Period>
<Position><Label>Clerk</Label></Position><Activities>&lt;p&gt;Letters&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Filed&lt;/li&gt;&lt;li&gt;Typed&lt;/li&gt;&lt;/ul&gt;</Activities><Employer><Name>Acme</Name></Employer></WorkExperience></WorkExperienceList>
<EducationList><Education><Period><From year="2010"/><To year="2013" month="--06" day="---15"/></Period><Title>B.A.</Title><Organisation><Name>Hill College</Name></Organisation></Education></EducationList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Code>no</Code><Label>Norwegian</Label></Description></MotherTongue></MotherTongueList>
<ForeignLanguageList><ForeignLanguage><Description><Code>el</Code></Description><ProficiencyLevel><Listening>C1</Listening><Writing>B2</Writing></ProficiencyLevel></ForeignLanguage></ForeignLanguageList></Linguistic>
<Computer><Description>&lt;ul&gt;&lt;li&gt;Spreadsheets&lt;/li&gt;&lt;/ul&gt;</Description></Computer></Skills></LearnerInfo></SkillsPassport>`;

test('the Europass CV of old is read with the keys of JSON Resume', async () => {
  expect(keyed(PASSPORT)).toEqual([
    ['basics.name', 'Pat Example'],
    ['basics.email', 'pat@example.org'],
    ['basics.phone', '+47 5550 0100'],
    ['basics.location.city', 'Oslo'],
    ['basics.location.region', 'Norway'],
    ['basics.location.countryCode', 'NO'],
    ['heading', 'Experience'],
    ['work.0.position', 'Clerk'],
    ['work.0.name', 'Acme'],
    ['work.0.startDate', '2019-03'],
    ['work.0.endDate', 'present'],
    ['work.0.summary', 'Letters'],
    ['work.0.highlights.0', 'Filed'],
    ['work.0.highlights.1', 'Typed'],
    ['heading', 'Education'],
    ['education.0.studyType', 'B.A.'],
    ['education.0.institution', 'Hill College'],
    ['education.0.startDate', '2010'],
    ['education.0.endDate', '2013-06-15'],
    ['heading', 'Languages'],
    ['languages.0.language', 'Norwegian'],
    ['languages.0.fluency', 'Mother tongue'],
    ['languages.1.language', 'Greek'],
    ['languages.1.fluency', 'Listening C1, Writing B2'],
    ['heading', 'Skills'],
    ['skills.0.name', 'Digital skills'],
    ['skills.0.keywords.0', 'Spreadsheets'],
  ]);
  expect((await readDocument(Buffer.from(PASSPORT))).format).toBe('europass');
});

test('its JSON form is the same tree', async () => {
  const passport = {
    SkillsPassport: {
      LearnerInfo: {
        Identification: { PersonName: { FirstName: 'Pat', Surname: 'Example' } },
        WorkExperience: [
          { Period: { From: { Year: 2019, Month: 3 }, Current: true }, Position: { Label: 'Clerk' } },
          { Position: { Label: 'Typist' } },
        ],
      },
    },
  };
  const { format, lines } = await readDocument(Buffer.from(JSON.stringify(passport)));
  expect(format).toBe('europass');
  expect(lines.map(({ key, text }) => [key, text])).toEqual([
    ['basics.name', 'Pat Example'],
    [undefined, 'Experience'],
    ['work.0.position', 'Clerk'],
    ['work.0.startDate', '2019-03'],
    ['work.0.endDate', 'present'],
    ['work.1.position', 'Typist'],
  ]);
});

test('the Europass CV of today is read with the keys of JSON Resume', async () => {
  const xml = `<?xml version="1.0"?><Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:hr="http://www.hr-xml.org/3" xmlns:eures="http://www.europass_eures.eu/1.0">
<hr:DocumentID>x1</hr:DocumentID><CandidatePerson><PersonName><oa:GivenName>Pat</oa:GivenName><hr:FamilyName>Example</hr:FamilyName></PersonName>
<Communication><ChannelCode>Email</ChannelCode><oa:URI>pat@example.org</oa:URI></Communication>
<Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>47</CountryDialing><oa:DialNumber>55500100</oa:DialNumber></Communication>
<Communication><UseCode>home</UseCode><Address><oa:CityName>Oslo</oa:CityName><CountryCode>no</CountryCode></Address></Communication>
<PrimaryLanguageCode>nor</PrimaryLanguageCode></CandidatePerson>
<CandidateProfile><hr:ID>x</hr:ID><hr:ExecutiveSummary>&lt;p&gt;I file.&lt;/p&gt;</hr:ExecutiveSummary>
<EmploymentHistory><EmployerHistory><hr:OrganizationName>Acme</hr:OrganizationName><PositionHistory><PositionTitle>Clerk</PositionTitle>
<eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2019-03-01</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
<oa:Description>&lt;ul&gt;&lt;li&gt;Filed&lt;/li&gt;&lt;/ul&gt;</oa:Description></PositionHistory></EmployerHistory></EmploymentHistory>
<EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>Hill College</hr:OrganizationName><EducationDegree><hr:DegreeName>B.A.</hr:DegreeName></EducationDegree>
<AttendancePeriod><StartDate><hr:FormattedDateTime>2010</hr:FormattedDateTime></StartDate><EndDate><hr:FormattedDateTime>2013-06</hr:FormattedDateTime></EndDate></AttendancePeriod></EducationOrganizationAttendance></EducationHistory>
<PersonQualifications><PersonCompetency><CompetencyID>ell</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID><eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Listening</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>C1</hr:ScoreText></eures:Score></eures:CompetencyDimension></PersonCompetency>
<PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID><hr:CompetencyName>Spreadsheets</hr:CompetencyName></PersonCompetency></PersonQualifications>
<Projects><Project><Title>Archive</Title><oa:Description>Sorted all</oa:Description></Project></Projects>
<NetworksAndMemberships><NetworkAndMembership><Title>Clerks' guild</Title></NetworkAndMembership></NetworksAndMemberships>
<RenderingInformation><Design><Template>T1</Template></Design></RenderingInformation></CandidateProfile></Candidate>`;
  expect(keyed(xml)).toEqual([
    ['basics.name', 'Pat Example'],
    ['basics.email', 'pat@example.org'],
    ['basics.phone', '+47 55500100'],
    ['basics.location.city', 'Oslo'],
    ['basics.location.countryCode', 'NO'],
    ['basics.summary', 'I file.'],
    ['heading', 'Experience'],
    ['work.0.position', 'Clerk'],
    ['work.0.name', 'Acme'],
    ['work.0.startDate', '2019-03-01'],
    ['work.0.endDate', 'present'],
    ['work.0.highlights.0', 'Filed'],
    ['heading', 'Education'],
    ['education.0.studyType', 'B.A.'],
    ['education.0.institution', 'Hill College'],
    ['education.0.startDate', '2010'],
    ['education.0.endDate', '2013-06'],
    ['heading', 'Languages'],
    ['languages.0.language', 'Norwegian'],
    ['languages.0.fluency', 'Mother tongue'],
    ['languages.1.language', 'Greek'],
    ['languages.1.fluency', 'Listening C1'],
    ['heading', 'Skills'],
    ['skills.0.name', 'Spreadsheets'],
    ['heading', 'Projects'],
    ['projects.0.name', 'Archive'],
    ['projects.0.description', 'Sorted all'],
    ['heading', 'Networks And Memberships'],
    [null, "Clerks' guild"],
  ]);
});

test('other XML and broken XML are refused by name', async () => {
  expect(() => readEuropassXml('<a/>')).toThrow(expect.objectContaining({ code: 'UNSUPPORTED_TYPE' }));
  expect(() => readEuropassXml('<Candidate>')).toThrow(expect.objectContaining({ code: 'DAMAGED' }));
  expect(() => readEuropassXml('<!DOCTYPE x [<!ENTITY a "b">]><Candidate/>')).toThrow(
    expect.objectContaining({ code: 'TOO_COMPLEX' }),
  );
});
