import { CommandError } from '../errors.ts';

const ALLOWED_OPTIONS = /^[imsxu]*$/;
const LEADING_OPTIONS = /^\(\?([imsx]+)\)/;

/**
 * A PCRE pattern with MongoDB's options as a JavaScript regular expression. Both dialects agree on what applications
 * write; a pattern only PCRE knows is refused.
 */
export function compileRegex(pattern: string, options: string): RegExp {
  if (!ALLOWED_OPTIONS.test(options)) {
    throw new CommandError('BadValue', `invalid flag in regex options: ${options}`);
  }
  const leading = LEADING_OPTIONS.exec(pattern);
  const flags = new Set(options + (leading?.[1] ?? ''));
  let source = leading ? pattern.slice(leading[0].length) : pattern;
  if (flags.delete('x')) source = stripExtended(source);
  flags.delete('u');
  const text = [...flags].join('');
  try {
    return new RegExp(source, `${text}u`); // whole code points, as PCRE in UTF mode
  } catch {
    return compileLeniently(source, text);
  }
}

/** Without `u`, JavaScript accepts needless escapes such as `\-`, as PCRE does. */
function compileLeniently(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    throw new CommandError('BadValue', `Regular expression is invalid: ${String(error)}`);
  }
}

/** Option `x`: white space and `#` comments outside character classes mean nothing. */
function stripExtended(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\s+|#.*$/gms, (part) =>
    part.startsWith('#') || /^\s/.test(part) ? '' : part,
  );
}
