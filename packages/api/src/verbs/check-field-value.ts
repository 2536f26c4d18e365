import { CefrLevel, type Section } from '@vitae/schema/analysis';
import { AppError } from '@vitae/schema/errors';
import { EndDate, PartialDate } from '@vitae/schema/partial-date';
import { ProfileValue } from '@vitae/schema/profile';
import { type FieldKind, fieldKind } from '@vitae/schema/profile-fields';
import { z } from 'zod';

const words = z.string().trim().min(1);

const SCHEMA_BY_KIND: Record<FieldKind, z.ZodType> = {
  text: words,
  'long-text': words,
  url: words,
  email: words,
  phone: words,
  texts: z.array(words),
  date: PartialDate,
  'end-date': EndDate,
  level: CefrLevel,
};

/**
 * Checks one value of a profile field; null clears a field and is always allowed.
 * @throws AppError INVALID_INPUT with the path
 */
export function checkFieldValue(section: Section, field: string, value: unknown, path: string): void {
  const kind = fieldKind(section, field);
  if (!kind) {
    throw new AppError('INVALID_INPUT', { issues: [{ path, message: `${section} has no field ${field}` }] });
  }
  if (value === null) return;
  const errors = [ProfileValue, SCHEMA_BY_KIND[kind]].flatMap(
    (schema) => schema.safeParse(value).error ?? [],
  );
  const issues = errors.flatMap((error) => error.issues).map(({ message }) => ({ path, message }));
  if (issues.length > 0) throw new AppError('INVALID_INPUT', { issues });
}
