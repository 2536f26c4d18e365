import { Double, Int32, Long, ObjectId } from 'bson';
import { isDocument } from './document.ts';

/** A value as the MongoDB shell prints it, for messages. */
export function formatValue(value: unknown): string {
  if (value === undefined) return 'null';
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof Int32 || value instanceof Double || value instanceof Long) return value.toString();
  if (Array.isArray(value)) return `[ ${value.map(formatValue).join(', ')} ]`;
  if (isDocument(value)) return formatFields(value);
  return JSON.stringify(value) ?? String(value);
}

/** `{ a: 1, b: "x" }` */
export function formatFields(fields: Record<string, unknown>): string {
  const parts = Object.entries(fields).map(([key, value]) => `${key}: ${formatValue(value)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
