import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { INPUT_CLASSES } from '../../components/field.tsx';
import { cn } from '../../lib/cn.ts';

const FILE_NAME = 'pasted-cv.txt';

/** A CV as text, for those who have it on the clipboard rather than in a file. */
export function PastePanel({ onFile }: { onFile: (file: File) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFile(new File([text], FILE_NAME, { type: 'text/plain' }));
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <label htmlFor={id} className="sr-only">
        Text of the CV
      </label>
      <textarea
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="Paste the whole text of your CV"
        className={cn(INPUT_CLASSES, 'h-60 resize-y font-normal')}
      />
      <Button
        type="submit"
        look="ink"
        size="large"
        className="justify-self-start"
        disabled={text.trim() === ''}
      >
        Read this text
      </Button>
    </form>
  );
}
