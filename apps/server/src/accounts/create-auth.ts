import { newOwnerId, OwnerId } from '@vitae/schema/ids';
import type { UserStore } from '@vitae/store/user-store';
import { betterAuth } from 'better-auth';
import { mongodbAdapter } from 'better-auth/adapters/mongodb';
import { getSessionFromCtx } from 'better-auth/api';
import { anonymous } from 'better-auth/plugins';

/** Sessions live this long after their last use; it is also how long an unused guest is kept. */
const SESSION_SECONDS = 30 * 24 * 60 * 60;
const SESSION_RENEWED_AFTER_SECONDS = 24 * 60 * 60;

type Options = {
  db: Parameters<typeof mongodbAdapter>[0];
  users: UserStore;
  secret: string;
  baseUrl: string;
  trustedOrigins: string[];
};

/**
 * The account system: guests that can be upgraded, e-mail and password, sessions in the database. A sign-up inside a guest
 * session takes the guest's owner id, so an upgrade moves nothing; a sign-in notes the guest for the worker to absorb.
 * Origins and rates are checked in front of it, for all routes alike.
 */
export function createAuth({ db, users, secret, baseUrl, trustedOrigins }: Options) {
  return betterAuth({
    appName: 'Vitae',
    baseURL: baseUrl,
    secret,
    trustedOrigins,
    database: mongodbAdapter(db),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, autoSignIn: true },
    user: {
      additionalFields: {
        ownerId: { type: 'string', input: false, required: false },
        absorbs: { type: 'string[]', input: false, required: false },
      },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      updateAge: SESSION_RENEWED_AFTER_SECONDS,
      cookieCache: { enabled: false }, // see session-memory.ts: checking a signed copy costs more than remembering
    },
    advanced: { disableCSRFCheck: true, disableOriginCheck: true, ipAddress: { disableIpTracking: true } },
    databaseHooks: {
      user: {
        create: {
          async before(user, context) {
            const current = context
              ? await getSessionFromCtx(context, { disableRefresh: true }).catch(() => null)
              : null;
            const isUpgrade = current?.user.isAnonymous === true && user.isAnonymous !== true;
            const ownerId = isUpgrade ? OwnerId.parse(current.user.ownerId) : newOwnerId();
            return { data: { ...user, ownerId } };
          },
        },
      },
    },
    plugins: [
      anonymous({
        disableDeleteAnonymousUser: true,
        async onLinkAccount({ anonymousUser, newUser }) {
          const guest = OwnerId.safeParse(anonymousUser.user.ownerId);
          if (!guest.success || guest.data === newUser.user.ownerId) return;
          await users.addAbsorbed(newUser.user.id, guest.data);
        },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
