import { type BsonDocument, getField, isDocument } from '../bson/document.ts';
import { numericValue, toDouble } from '../bson/numbers.ts';
import { typeName } from '../bson/type-tag.ts';
import { CommandError } from '../errors.ts';

/** Typed, checked access to the fields of a command or of one of its statements. Null counts as absent. */
export class Fields {
  readonly #owner: string;
  readonly #document: BsonDocument;

  /** @param owner for messages: `find`, or `update.updates` */
  constructor(owner: string, document: BsonDocument) {
    this.#owner = owner;
    this.#document = document;
  }

  get(name: string): unknown {
    return getField(this.#document, name) ?? undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** @throws CommandError IDLUnknownField for a field that is not listed */
  refuseUnknown(known: ReadonlySet<string>): void {
    for (const name of Object.keys(this.#document)) {
      if (known.has(name)) continue;
      throw new CommandError('IDLUnknownField', `BSON field '${this.#owner}.${name}' is an unknown field.`);
    }
  }

  /** Options that MongoDB knows and this server does not: refused when they ask for something. */
  refuseUnsupported(...names: string[]): void {
    for (const name of names) {
      const value = this.get(name);
      if (value === undefined || value === false) continue;
      const message = `${this.#owner}.${name} is not implemented by the embedded server`;
      throw new CommandError('NotImplemented', message);
    }
  }

  integer(name: string): number | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    const number = toDouble(value);
    if (number === undefined) throw this.#wrongType(name, "[long, int, decimal, double']");
    return Math.trunc(number);
  }

  nonNegative(name: string): number | undefined {
    const number = this.integer(name);
    if (number !== undefined && number < 0) {
      throw new CommandError('BadValue', `BSON field '${name}' value must be >= 0, actual value '${number}'`);
    }
    return number;
  }

  /** A 64 bit integer, such as a cursor id. */
  long(name: string): bigint {
    const value = numericValue(this.get(name));
    if (typeof value !== 'number' && typeof value !== 'bigint') throw this.#wrongType(name, "'long'");
    return BigInt(value);
  }

  boolean(name: string): boolean | undefined {
    const value = this.get(name);
    if (value === undefined || typeof value === 'boolean') return value;
    const number = toDouble(value);
    if (number === undefined) throw this.#wrongType(name, "[bool, long, int, decimal, double']");
    return number !== 0;
  }

  string(name: string): string | undefined {
    const value = this.get(name);
    if (value !== undefined && typeof value !== 'string') throw this.#wrongType(name, "'string'");
    return value;
  }

  document(name: string): BsonDocument | undefined {
    const value = this.get(name);
    if (value !== undefined && !isDocument(value)) throw this.#wrongType(name, "'object'");
    return value;
  }

  array(name: string): readonly unknown[] | undefined {
    const value = this.get(name);
    if (value !== undefined && !Array.isArray(value)) throw this.#wrongType(name, "'array'");
    return value;
  }

  documents(name: string): readonly BsonDocument[] | undefined {
    const values = this.array(name);
    if (values && !values.every(isDocument)) throw this.#wrongType(name, "'array of objects'");
    return values as readonly BsonDocument[] | undefined;
  }

  /** @throws CommandError Location40414 */
  require<T>(name: string, value: T | undefined): T {
    if (value !== undefined) return value;
    const message = `BSON field '${this.#owner}.${name}' is missing but a required field`;
    throw new CommandError('Location40414', message);
  }

  #wrongType(name: string, expected: string): CommandError {
    return new CommandError(
      'TypeMismatch',
      `BSON field '${this.#owner}.${name}' is the wrong type '${typeName(this.get(name))}', expected type ${expected}`,
    );
  }
}
