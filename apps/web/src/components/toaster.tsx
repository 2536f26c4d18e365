import { Toaster as Sonner } from 'sonner';

/** Short notices; also read out. Colours are the page's own. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      duration={8_000}
      style={{ fontFamily: 'inherit' }}
      mobileOffset={{ bottom: '5.5rem' }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-xl bg-ink px-4 py-3 text-[0.9375rem] text-sheet shadow-lift sm:w-[24rem]',
          content: 'min-w-0 flex-1',
          actionButton:
            'ml-auto shrink-0 rounded-full bg-marker px-3 py-1 text-[0.8125rem] font-medium text-ink hover:bg-marker-strong',
        },
      }}
    />
  );
}
