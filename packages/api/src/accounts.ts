import type { OwnerId } from '@vitae/schema/ids';

/** Who calls. A guest is an account without e-mail that can be upgraded, keeping its data. */
export type Session = {
  userId: string;
  ownerId: OwnerId;
  kind: 'guest' | 'account';
  email: string | null;
  name: string | null;
  /** guests' owner ids whose data still have to be carried into this account */
  absorbs: OwnerId[];
};

/** What the verbs need of the account system, which the composition root builds. */
export type Accounts = {
  /** @param options.fresh asks the database, not what it said a moment ago: for calls that change something */
  getSession(headers: Headers, options: { fresh: boolean }): Promise<Session | null>;
  /** Keeps the hash of a new recovery code. @returns the code, which is shown once */
  createRecoveryCode(userId: string): Promise<string>;
  /** Sets a new password and ends every session. @throws AppError WRONG_RECOVERY_CODE, INVALID_INPUT */
  recover(input: { email: string; code: string; newPassword: string }): Promise<{ code: string }>;
  /** Accounts that still have guests' data to take over. */
  absorbing(limit: number): Promise<{ userId: string; ownerId: OwnerId; absorbs: OwnerId[] }[]>;
  /** Notes that a guest's data are all carried over. */
  absorbed(userId: string, guest: OwnerId): Promise<void>;
  /** Removes the user with sessions and credentials. */
  erase(userId: string): Promise<void>;
  /** Guests that nobody has used since `before`. */
  idleGuests(before: Date, limit: number): Promise<{ userId: string; ownerId: OwnerId }[]>;
};
