import { z } from 'zod';

/** JSON Resume 1.x as its JSON Schema has it (formats included), but strict: a key the format does not name is a mistake. */
const iso8601 = z
  .string()
  .regex(/^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$/);
const text = z.string().min(1);
const texts = z.array(text);
const url = z.url();
const dates = { startDate: iso8601, endDate: iso8601 };

const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).partial();
const entries = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(object(shape));

export const JsonResumeSchema = z.strictObject({
  $schema: url,
  basics: object({
    name: text,
    label: text,
    image: text,
    email: z.email(),
    phone: text,
    url,
    summary: text,
    location: object({
      address: text,
      postalCode: text,
      city: text,
      countryCode: z.string().length(2),
      region: text,
    }),
    profiles: entries({ network: text, username: text, url }),
  }),
  work: entries({
    name: text,
    location: text,
    description: text,
    position: text,
    url,
    ...dates,
    summary: text,
    highlights: texts,
  }),
  volunteer: entries({ organization: text, position: text, url, ...dates, summary: text, highlights: texts }),
  education: entries({
    institution: text,
    url,
    area: text,
    studyType: text,
    ...dates,
    score: text,
    courses: texts,
  }),
  awards: entries({ title: text, date: iso8601, awarder: text, summary: text }),
  certificates: entries({ name: text, date: iso8601, url, issuer: text }),
  publications: entries({ name: text, publisher: text, releaseDate: iso8601, url, summary: text }),
  skills: entries({ name: text, level: text, keywords: texts }),
  languages: entries({ language: text, fluency: text }),
  interests: entries({ name: text, keywords: texts }),
  references: entries({ name: text, reference: text }),
  projects: entries({
    name: text,
    description: text,
    highlights: texts,
    keywords: texts,
    ...dates,
    url,
    roles: texts,
    entity: text,
    type: text,
  }),
  meta: z.looseObject({
    canonical: url.optional(),
    version: z.string().regex(/^v\d+\.\d+\.\d+$/),
    lastModified: text.optional(),
  }),
});
