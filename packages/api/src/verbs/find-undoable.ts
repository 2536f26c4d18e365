import type { AnalysisChange } from '@vitae/store/documents';

/**
 * The last change of the person that is not taken back yet and whose replaced state is still kept. An undo takes back one
 * change; an engine's run ends the search, because what stood before it came from another reading.
 */
export function findUndoable(changes: readonly AnalysisChange[]): AnalysisChange | null {
  let takenBack = 0;
  for (const change of changes.toReversed()) {
    if (change.kind === 'ai-run') return null;
    if (change.kind === 'undo') takenBack += 1;
    else if (takenBack > 0) takenBack -= 1;
    else return change.before ? change : null;
  }
  return null;
}
