/**
 * The states of one value that is edited in place. `base` is the value the person began from, so that a change made
 * elsewhere meanwhile is noticed and never overwritten unseen; the typed text survives every failure.
 */
export type EditState =
  | { phase: 'reading' }
  | { phase: 'editing'; base: string; draft: string; theirs: string | null; problem: string | null }
  | { phase: 'saving'; base: string; draft: string };

export type EditEvent =
  | { type: 'open'; value: string }
  | { type: 'type'; draft: string }
  | { type: 'cancel' }
  | { type: 'submit' }
  | { type: 'saved' }
  | { type: 'refused'; problem: string }
  | { type: 'value-changed'; value: string };

export const READING: EditState = { phase: 'reading' };

/** The next state; an event that has no meaning in a state leaves it as it is. Pure. */
export function reduceEdit(state: EditState, event: EditEvent): EditState {
  switch (event.type) {
    case 'open':
      return state.phase === 'reading'
        ? { phase: 'editing', base: event.value, draft: event.value, theirs: null, problem: null }
        : state;
    case 'type':
      return state.phase === 'editing' ? { ...state, draft: event.draft, problem: null } : state;
    case 'cancel':
      return state.phase === 'editing' ? READING : state;
    case 'submit':
      return state.phase === 'editing' ? { phase: 'saving', base: state.base, draft: state.draft } : state;
    case 'saved':
      return state.phase === 'saving' ? READING : state;
    case 'refused':
      return state.phase === 'saving'
        ? { phase: 'editing', base: state.base, draft: state.draft, theirs: null, problem: event.problem }
        : state;
    case 'value-changed':
      if (state.phase !== 'editing' || event.value === state.base) return state;
      // nothing typed yet, nothing to protect
      if (state.draft === state.base) return { ...state, base: event.value, draft: event.value };
      return { ...state, base: event.value, theirs: event.value };
  }
}
