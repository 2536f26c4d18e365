const MAX_ROUNDS = 8; // variables that name variables; a circle must end
const MAX_VALUE = 500;
const VARIABLE = /var\(\s*(--[\w-]{1,100})\s*(?:,\s*((?:[^()]|\([^()]{0,200}\)){0,200}))?\)/;

/** Replaces `var(--name, fallback)` by what the element inherits (CSS Custom Properties 1). */
export function resolveVariables(value: string, variables: ReadonlyMap<string, string>): string {
  let resolved = value;
  for (let round = 0; round < MAX_ROUNDS && resolved.includes('var('); round += 1) {
    resolved = resolved
      .replace(VARIABLE, (_, name: string, fallback = '') => variables.get(name) ?? fallback)
      .slice(0, MAX_VALUE);
  }
  return resolved;
}
