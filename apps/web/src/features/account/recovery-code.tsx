import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../components/button.tsx';

/** The recovery code, shown this once. The way on opens when the person says that they kept it. */
export function RecoveryCode({ code, onKept }: { code: string; onKept: () => void }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const [kept, setKept] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
  };
  return (
    <div className="rise grid max-w-xl gap-5">
      <p className="text-soft">
        Vitae sends no mail. If you forget your password, this code is the only way back into your account. It
        is shown this once.
      </p>
      <p className="marked-strong px-3 py-4 text-center font-mono tracking-normal sm:px-5 sm:text-xl sm:tracking-wider select-all [overflow-wrap:anywhere]">
        <span className="sr-only">Recovery code: </span>
        {code}
      </p>
      <Button className="justify-self-start" onClick={() => void copy()}>
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />} {copied ? 'Copied' : 'Copy the code'}
      </Button>
      <div className="flex items-center gap-3 border-t pt-5">
        <input
          id={id}
          type="checkbox"
          checked={kept}
          onChange={(event) => setKept(event.target.checked)}
          className="size-4.5 accent-(--ink)"
        />
        <label htmlFor={id}>I kept it in a safe place</label>
      </div>
      <Button look="ink" size="large" className="justify-self-start" disabled={!kept} onClick={onKept}>
        Go on
      </Button>
    </div>
  );
}
