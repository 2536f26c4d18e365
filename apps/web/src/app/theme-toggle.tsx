import { Monitor, Moon, Sun } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { setTheme, type Theme, useTheme } from '../lib/theme.ts';

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const LOOKS = {
  system: { icon: Monitor, words: 'as the system' },
  light: { icon: Sun, words: 'light' },
  dark: { icon: Moon, words: 'dark' },
} as const;

/** Goes round: as the system, light, dark. */
export function ThemeToggle() {
  const theme = useTheme();
  const { icon: Icon, words } = LOOKS[theme];
  return (
    <Button
      look="quiet"
      size="icon"
      aria-label={`Colours: ${words}. Change to ${LOOKS[NEXT[theme]].words}`}
      title={`Colours: ${words}`}
      onClick={() => setTheme(NEXT[theme])}
    >
      <Icon aria-hidden />
    </Button>
  );
}
