import type { AnalysisView } from '@vitae/schema/analysis-view';
import type { CvView } from '@vitae/schema/cv';
import { Sparkle } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { providerWords } from '../../lib/provider-words.ts';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';

/** Offers a second reading by AI where one is set up; says first what is sent to whom. */
export function ReadWithAi({ cv, view }: { cv: CvView; view: AnalysisView }) {
  const { data: session } = useSession();
  const utils = trpc.useUtils();
  const [asking, setAsking] = useState(false);
  const read = trpc.cv.readWithAi.useMutation({
    onSuccess: (fresh) => utils.cv.get.setData({ id: cv.id }, fresh),
  });
  const providers = session?.aiProviders ?? [];
  if (providers.length === 0 || view.engine.kind === 'ai') return null;
  if (cv.aiPending) {
    return (
      <span role="status" className="inline-flex items-center gap-2 text-sm text-soft">
        <Sparkle aria-hidden className="size-4 animate-[breathe_1.2s_ease-in-out_infinite]" /> AI is reading
      </span>
    );
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        <Sparkle aria-hidden /> Read with AI
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Have an AI read this CV?"
        description={
          <p>
            The full text of this CV is sent to {providerWords(providers)}. Whatever comes back is searched
            for in the CV; what does not stand there is left out. The present result stays as it is if you
            have corrected it.
          </p>
        }
        action="Send it and read"
        onConfirm={() => read.mutateAsync({ id: cv.id })}
      />
    </>
  );
}
