import { FileUp } from 'lucide-react';
import { useDropzone } from 'react-dropzone';
import { Button } from '../../components/button.tsx';
import { cn } from '../../lib/cn.ts';

/** What the file chooser offers first. Anything may be dropped: only reading a file can tell what it is. */
const OFFERED =
  '.pdf,.docx,.doc,.odt,.fodt,.rtf,.txt,.md,.markdown,.html,.htm,.mhtml,.json,.xml,.png,.jpg,.jpeg,.webp,.avif,.gif,.bmp,.tif,.tiff';

/** Where a file is dropped or chosen. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: (files) => files.length > 0 && onFiles(files),
    noClick: true,
    noKeyboard: true,
  });
  return (
    <div
      {...getRootProps({ role: 'group', 'aria-label': 'Upload a CV' })}
      className={cn(
        'grid place-items-center rounded-lg border-2 border-dashed border-line/70 px-6 py-10 text-center transition-colors duration-200 sm:py-14',
        isDragActive && 'border-solid border-ink bg-marker',
      )}
    >
      <input {...getInputProps({ accept: OFFERED, 'aria-label': 'CV file' })} />
      <FileUp aria-hidden strokeWidth={1.25} className="size-10" />
      <p className="mt-4 font-serif text-2xl">
        {isDragActive ? (
          'Let go to upload'
        ) : (
          <>
            <span className="pointer-coarse:hidden">Drop your CV here</span>
            <span className="hidden pointer-coarse:inline">Your CV goes here</span>
          </>
        )}
      </p>
      <p className="mt-1 text-sm text-balance text-soft">
        PDF, Word, OpenDocument, text or web page, a scan or a photo, up to 10 MB
      </p>
      <Button look="ink" size="large" className="mt-6" onClick={open}>
        Choose a file
      </Button>
    </div>
  );
}
