import { Link } from '@tanstack/react-router';
import { analysisIdOf, CvId } from '@vitae/schema/ids';
import { CvTextView } from '../../components/cv-text-view.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { placeWords, type Quote } from '../../lib/trace.ts';
import { trpc } from '../../lib/trpc.ts';

type SourceSheetProps = { quote: Quote; onClose: () => void };

function SourceText({ quote, cvId }: { quote: Quote; cvId: CvId }) {
  const query = trpc.cvAnalysis.get.useQuery({ id: analysisIdOf(cvId) });
  return (
    <>
      <QueryView query={query} what="the CV's text">
        {({ text }) => (
          <CvTextView
            text={text}
            used={[]}
            active={quote.spans}
            className="max-h-[60dvh] lg:max-h-[calc(100dvh-14rem)]"
          />
        )}
      </QueryView>
      <p className="mt-4">
        <Link to="/cv/$cvId" params={{ cvId }} className="underline underline-offset-4">
          Open the whole analysis
        </Link>
      </p>
    </>
  );
}

/** The CV a quote comes from, opened at the quote. */
export function SourceSheet({ quote, onClose }: SourceSheetProps) {
  const cvId = CvId.safeParse(quote.cvId);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      shape="sheet"
      title={quote.source ?? 'In the CV'}
      description={<p>{placeWords(quote)}</p>}
    >
      {cvId.success && <SourceText quote={quote} cvId={cvId.data} />}
    </Dialog>
  );
}
