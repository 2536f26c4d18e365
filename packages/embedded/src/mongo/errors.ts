/**
 * The error codes a client may meet, named as MongoDB names them.
 * Source: src/mongo/base/error_codes.yml of MongoDB 7.0; `Location…` names are codes that have no name there.
 */
const ERROR_CODES = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  Overflow: 15,
  InvalidLength: 16,
  IllegalOperation: 20,
  InvalidBSON: 22,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  QueryPlanKilled: 175,
  InvalidIndexSpecificationOption: 197,
  NotImplemented: 238,
  UnsupportedOpQueryCommand: 352,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  OutOfDiskSpace: 14031,
  Location17419: 17419,
  Location31249: 31249,
  Location31253: 31253,
  Location31254: 31254,
  Location40323: 40323,
  Location40324: 40324,
  Location40414: 40414,
  IDLUnknownField: 40415,
} as const satisfies Record<string, number>;

export type ErrorName = keyof typeof ERROR_CODES;

/** An answer `ok: 0` (or one entry of `writeErrors`): the code, its name, and extra fields such as `keyPattern`. */
export class CommandError extends Error {
  readonly code: number;
  readonly codeName: ErrorName;
  readonly details: Record<string, unknown>;

  constructor(codeName: ErrorName, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'CommandError';
    this.code = ERROR_CODES[codeName];
    this.codeName = codeName;
    this.details = details;
  }
}

/** SQLite's primary result code for a full disk. */
const SQLITE_FULL = 13;

/** Names any thrown value as a command error; what is none of ours becomes `InternalError`, never a silent success. */
export function describeError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  if (error instanceof RangeError && error.message.includes('call stack')) {
    return new CommandError('Overflow', 'the document or query is nested too deeply');
  }
  const message = error instanceof Error ? error.message : String(error);
  const sqliteCode = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return new CommandError(sqliteCode === SQLITE_FULL ? 'OutOfDiskSpace' : 'InternalError', message);
}
