import type { AnalysisView } from '@vitae/schema/analysis-view';
import type { CvView } from '@vitae/schema/cv';
import { Download, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../components/button.tsx';
import { LongWord } from '../../components/long-word.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { announce } from '../../lib/announce.ts';
import { toProblem } from '../../lib/errors.ts';
import { engineLine } from './engine-facts.tsx';
import { ReadWithAi } from './read-with-ai.tsx';
import type { AnalysisChanges } from './use-analysis-changes.ts';

type AnalysisHeaderProps = { cv: CvView; view: AnalysisView; changes: AnalysisChanges };

/** The file's name, how it was read, and what can be done with the whole analysis. */
export function AnalysisHeader({ cv, view, changes }: AnalysisHeaderProps) {
  const [undoing, setUndoing] = useState(false);
  const undo = async () => {
    setUndoing(true);
    try {
      await changes.undo();
      announce('The last change was taken back');
    } catch (error) {
      toast.error(toProblem(error).message);
    } finally {
      setUndoing(false);
    }
  };
  return (
    <header className="mb-7">
      <PageTitle title={cv.fileName} className="text-3xl [overflow-wrap:anywhere] sm:text-4xl">
        <LongWord>{cv.fileName}</LongWord>
      </PageTitle>
      <p className="mt-2 text-soft">{engineLine(view)}</p>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button size="small" disabled={!view.canUndo || undoing} onClick={() => void undo()}>
          <Undo2 aria-hidden /> Undo last change
        </Button>
        <ReadWithAi cv={cv} view={view} />
        <Button asChild size="small">
          <a href={`/api/cv/${cv.id}/file`}>
            <Download aria-hidden /> Original file
          </a>
        </Button>
      </div>
    </header>
  );
}
