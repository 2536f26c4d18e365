import type { ReactNode } from 'react';
import { PageTitle } from '../../components/page-title.tsx';
import { providerWords } from '../../lib/provider-words.ts';
import { useSession } from '../../lib/session.ts';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-10 gap-y-2 border-t py-7 md:grid-cols-[14rem_minmax(0,1fr)]">
      <h2 className="text-2xl">{title}</h2>
      <div className="grid max-w-[62ch] gap-3">{children}</div>
    </section>
  );
}

function AiPart() {
  const { data: session } = useSession();
  const providers = session?.aiProviders ?? [];
  if (providers.length === 0) {
    return (
      <p>
        No AI provider is set up on this server. CVs are read by rules that run here; nothing is sent
        anywhere.
      </p>
    );
  }
  const who = providerWords(providers);
  return session?.aiConsent === 'given' ? (
    <p>
      The operator of this server has the text of every CV read by {who} as well. Everything else stays here.
    </p>
  ) : (
    <p>
      Every CV is read by rules that run on this server. Only if you say so, for one CV at a time, its text is
      also sent to {who}.
    </p>
  );
}

/** What is stored where, in plain words. */
export function PrivacyPage() {
  return (
    <div className="max-w-4xl">
      <PageTitle className="mb-8">What is stored, and where</PageTitle>
      <Part title="On this server">
        <p>
          The file you upload, its text, the analysis made of it, your corrections and decisions, and your
          profile. If you make an account: your name, e-mail address and a hash of your password and of your
          recovery code.
        </p>
        <p>
          Nobody but you gets to see them through this site: every request is checked against your session.
        </p>
      </Part>
      <Part title="What leaves it">
        <AiPart />
        <p>No mail is sent. This page loads nothing from other hosts: no trackers, no fonts, no pictures.</p>
      </Part>
      <Part title="In your browser">
        <p>One cookie that says which session is yours, and your choice of colours if you made one.</p>
      </Part>
      <Part title="How it goes away">
        <p>
          Deleting a CV erases its file, text, analysis, and whatever it alone brought into your profile; you
          get a receipt that counts each thing. Erasing your account erases everything. What a guest leaves
          unused for 30 days is erased as well.
        </p>
      </Part>
    </div>
  );
}
