import { type FormEvent, useState } from 'react';
import { toProblem } from '../../lib/errors.ts';

/** Submitting a form: hands over its text fields, and keeps the failure beside them. */
export function useForm(submit: (fields: Record<string, string>) => Promise<void>) {
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  const run = async (form: HTMLFormElement) => {
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    setWorking(true);
    setProblem(null);
    try {
      await submit(Object.fromEntries(entries));
    } catch (error) {
      setProblem(toProblem(error).message);
    } finally {
      setWorking(false);
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(event.currentTarget);
  };
  return { problem, working, onSubmit };
}
