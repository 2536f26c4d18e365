import { z } from 'zod';
import { CvText, Span } from './cv-text.ts';
import { ItemId } from './ids.ts';
import { MAX_FIELD_CHARS, MAX_ITEMS_PER_SECTION, MAX_LIST_ELEMENTS } from './limits.ts';
import { EndDate, PartialDate } from './partial-date.ts';

const text = z.string().min(1).max(MAX_FIELD_CHARS).nullable();
const texts = z.array(z.string().min(1).max(MAX_FIELD_CHARS)).max(MAX_LIST_ELEMENTS);
const date = PartialDate.nullable();
const endDate = EndDate.nullable();
const item = { id: ItemId };

export const Contact = z.strictObject({
  name: text,
  headline: text,
  email: text,
  phone: text,
  location: text,
  birthDate: date,
  nationality: text,
  additionalEmails: texts,
  additionalPhones: texts,
});
export type Contact = z.infer<typeof Contact>;

export const Experience = z.strictObject({
  ...item,
  title: text,
  organisation: text,
  location: text,
  startDate: date,
  endDate,
  summary: text,
  highlights: texts,
});
export type Experience = z.infer<typeof Experience>;

export const Education = z.strictObject({
  ...item,
  institution: text,
  degree: text,
  area: text,
  location: text,
  startDate: date,
  endDate,
  grade: text,
  highlights: texts,
});
export type Education = z.infer<typeof Education>;

/** `group` is the label the CV prints before a list of skills; a label is no skill itself. */
export const Skill = z.strictObject({ ...item, name: text, group: text, level: text });
export type Skill = z.infer<typeof Skill>;

export const Project = z.strictObject({
  ...item,
  name: text,
  role: text,
  url: text,
  startDate: date,
  endDate,
  summary: text,
  highlights: texts,
  technologies: texts,
});
export type Project = z.infer<typeof Project>;

export const Certification = z.strictObject({ ...item, name: text, issuer: text, date, url: text });
export type Certification = z.infer<typeof Certification>;

export const CefrLevel = z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native']);
export type CefrLevel = z.infer<typeof CefrLevel>;

/** `level` is what the CV prints; `cefr` is computed from it (Council of Europe, Common Reference Levels). */
export const SpokenLanguage = z.strictObject({
  ...item,
  name: text,
  level: text,
  cefr: CefrLevel.nullable(),
});
export type SpokenLanguage = z.infer<typeof SpokenLanguage>;

export const ProfileLink = z.strictObject({ ...item, url: text, label: text });
export type ProfileLink = z.infer<typeof ProfileLink>;

export const Publication = z.strictObject({
  ...item,
  title: text,
  publisher: text,
  date,
  url: text,
  summary: text,
});
export type Publication = z.infer<typeof Publication>;

export const Award = z.strictObject({ ...item, title: text, issuer: text, date, summary: text });
export type Award = z.infer<typeof Award>;

export const Volunteering = z.strictObject({
  ...item,
  title: text,
  organisation: text,
  location: text,
  startDate: date,
  endDate,
  summary: text,
  highlights: texts,
});
export type Volunteering = z.infer<typeof Volunteering>;

export const Interest = z.strictObject({ ...item, name: text });
export type Interest = z.infer<typeof Interest>;

export const Reference = z.strictObject({ ...item, name: text, text });
export type Reference = z.infer<typeof Reference>;

const list = <Item extends z.ZodType>(schema: Item) => z.array(schema).max(MAX_ITEMS_PER_SECTION);

/** What a CV says, as plain values; where each value stands is kept beside it in `Evidence`. */
export const AnalysisResult = z.strictObject({
  contact: Contact,
  summary: text,
  experiences: list(Experience),
  educations: list(Education),
  skills: list(Skill),
  projects: list(Project),
  certifications: list(Certification),
  languages: list(SpokenLanguage),
  links: list(ProfileLink),
  publications: list(Publication),
  awards: list(Award),
  volunteering: list(Volunteering),
  interests: list(Interest),
  references: list(Reference),
});
export type AnalysisResult = z.infer<typeof AnalysisResult>;

/** Sections that hold a list of items. */
export const ListSection = z.enum([
  'experiences',
  'educations',
  'skills',
  'projects',
  'certifications',
  'languages',
  'links',
  'publications',
  'awards',
  'volunteering',
  'interests',
  'references',
]);
export type ListSection = z.infer<typeof ListSection>;

export const Section = z.enum(['contact', 'summary', ...ListSection.options]);
export type Section = z.infer<typeof Section>;

/** `contact` and `summary` are one item each; their ids are their names, and the summary's only field is `text`. */
export const CONTACT_ITEM_ID = ItemId.parse('contact');
export const SUMMARY_ITEM_ID = ItemId.parse('summary');
export const SUMMARY_FIELD = 'text';

export type FieldValue = string | string[];

/** Who vouches for a value: the CV's words, the CV's words as an AI read them, an accepted suggestion, or the person. */
export const Origin = z.enum(['cv', 'ai', 'suggestion', 'person']);
export type Origin = z.infer<typeof Origin>;

/**
 * `spans` are the words in the CV that the value is, or is computed from; for what a person corrected, the
 * words that stood there before; empty for what they added.
 * `confidence` is the engine's estimate that the value is right (0 to 1), null for what a person entered or accepted.
 */
export const FieldEvidence = z.object({
  origin: Origin,
  confidence: z.number().min(0).max(1).nullable(),
  spans: z.array(Span),
  /** when a person entered or accepted the value: of two corrections the later one wins */
  at: z.iso.datetime().optional(),
});
export type FieldEvidence = z.infer<typeof FieldEvidence>;

/** item id → field key → evidence. A list's elements have keys of their own: `highlights.0`, `highlights.1`, … */
export const Evidence = z.record(z.string(), z.record(z.string(), FieldEvidence));
export type Evidence = z.infer<typeof Evidence>;

/** A line of the CV that no field uses. Nothing is dropped in silence. */
export const UnplacedLine = z.object({
  line: z.number().int().min(0),
  page: z.number().int().min(1),
  text: z.string(),
});
export type UnplacedLine = z.infer<typeof UnplacedLine>;

export const AnalysisWarning = z.object({
  code: z.enum([
    'HIDDEN_TEXT',
    'NOT_IN_CV',
    'TEXT_CUT',
    'AI_FAILED',
    'AI_INCOMPLETE',
    'AI_KEPT_ASIDE',
    'LANGUAGE_NOT_SUPPORTED',
    'NO_SECTIONS_FOUND',
  ]),
  message: z.string(),
  section: Section.optional(),
  value: z.string().optional(),
});
export type AnalysisWarning = z.infer<typeof AnalysisWarning>;

export const Tokens = z.object({ input: z.number().int(), output: z.number().int() });
export type Tokens = z.infer<typeof Tokens>;

/** Which engine made a result; `version` is the offline engine's, `promptVersion` the AI prompt's. */
export const Engine = z.object({
  kind: z.enum(['offline', 'ai']),
  version: z.string(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  promptVersion: z.string().nullable(),
  durationMs: z.number(),
  tokens: Tokens.nullable(),
});
export type Engine = z.infer<typeof Engine>;

/** Everything one engine says about one text. */
export const EngineOutput = z.object({
  engine: Engine,
  result: AnalysisResult,
  evidence: Evidence,
  unplaced: z.array(UnplacedLine),
  warnings: z.array(AnalysisWarning),
});
export type EngineOutput = z.infer<typeof EngineOutput>;

/** Reading and the offline engine in one step of the process pool. */
export const ReadOutput = z.object({ text: CvText, output: EngineOutput });
export type ReadOutput = z.infer<typeof ReadOutput>;

/** An analysis with nothing in it. */
export function emptyResult(): AnalysisResult {
  return {
    contact: {
      name: null,
      headline: null,
      email: null,
      phone: null,
      location: null,
      birthDate: null,
      nationality: null,
      additionalEmails: [],
      additionalPhones: [],
    },
    summary: null,
    experiences: [],
    educations: [],
    skills: [],
    projects: [],
    certifications: [],
    languages: [],
    links: [],
    publications: [],
    awards: [],
    volunteering: [],
    interests: [],
    references: [],
  };
}
