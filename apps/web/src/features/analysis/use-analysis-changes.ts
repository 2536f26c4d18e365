import type { AnalysisUpdate, AnalysisView } from '@vitae/schema/analysis-view';
import type { AnalysisId } from '@vitae/schema/ids';
import { useRef } from 'react';
import { toProblem } from '../../lib/errors.ts';
import { trpc } from '../../lib/trpc.ts';

/** What a person does to an analysis, said of the analysis as it is when their turn comes. */
export type AnalysisChange = (current: AnalysisView) => AnalysisUpdate;

type Send = (current: AnalysisView) => Promise<AnalysisView>;

/**
 * Changes of one analysis, sent one after the other, each made from the newest version. A version that is stale is
 * loaded and the change made once more from it; a change that no longer fits says so itself, by throwing.
 */
export function useAnalysisChanges(id: AnalysisId) {
  const { client, cvAnalysis } = trpc.useUtils();
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const sendOnce = async (send: Send): Promise<void> => {
    const current = cvAnalysis.get.getData({ id }) ?? (await cvAnalysis.get.fetch({ id }));
    cvAnalysis.get.setData({ id }, await send(current));
  };

  const sendFresh = async (send: Send): Promise<void> => {
    try {
      await sendOnce(send);
    } catch (error) {
      if (toProblem(error).code !== 'STALE_VERSION') throw error;
      await cvAnalysis.get.refetch({ id });
      await sendOnce(send);
    }
  };

  const enqueue = (send: Send): Promise<void> => {
    const done = queue.current.then(() => sendFresh(send));
    queue.current = done.catch(() => {});
    return done;
  };

  return {
    change: (change: AnalysisChange) =>
      enqueue((current) =>
        client.cvAnalysis.update.mutate({ id, version: current.version, update: change(current) }),
      ),
    undo: () => enqueue(({ version }) => client.cvAnalysis.undo.mutate({ id, version })),
  };
}

export type AnalysisChanges = ReturnType<typeof useAnalysisChanges>;
