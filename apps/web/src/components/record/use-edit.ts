import { useEffect, useReducer } from 'react';
import { type EditState, READING, reduceEdit } from '../../lib/edit-machine.ts';
import { toProblem } from '../../lib/errors.ts';

export type Edit = {
  state: EditState;
  open: () => void;
  type: (draft: string) => void;
  cancel: () => void;
  /** resolves to whether it was saved */
  submit: () => Promise<boolean>;
};

/**
 * Editing one text in place. `save` gets what was typed and what it was typed over; what it throws is shown beside the
 * typed text, which stays.
 */
export function useEdit(value: string, save: (draft: string, base: string) => Promise<void>): Edit {
  const [state, dispatch] = useReducer(reduceEdit, READING);
  const { phase } = state;

  useEffect(() => {
    if (phase === 'editing') dispatch({ type: 'value-changed', value });
  }, [phase, value]);

  const submit = async (): Promise<boolean> => {
    if (state.phase !== 'editing') return false;
    if (state.draft === state.base) {
      dispatch({ type: 'cancel' });
      return true;
    }
    dispatch({ type: 'submit' });
    try {
      await save(state.draft, state.base);
      dispatch({ type: 'saved' });
      return true;
    } catch (error) {
      dispatch({ type: 'refused', problem: toProblem(error).message });
      return false;
    }
  };

  return {
    state,
    open: () => dispatch({ type: 'open', value }),
    type: (draft) => dispatch({ type: 'type', draft }),
    cancel: () => dispatch({ type: 'cancel' }),
    submit,
  };
}
