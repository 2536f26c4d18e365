import type { Matcher } from '../query/match.ts';

/** A projection after parsing: which fields stay, at every depth, and what is computed beside them. */
export interface Projection {
  mode: 'inclusion' | 'exclusion';
  root: ProjectionTree;
  computed: readonly ComputedField[];
}

export interface ProjectionTree {
  kind: 'tree';
  children: Map<string, ProjectionNode>;
}

export type ProjectionNode =
  | ProjectionTree
  | { kind: 'include' }
  | { kind: 'exclude' }
  | { kind: 'slice'; skip: number | undefined; limit: number }
  | { kind: 'elemMatch'; matches: Matcher }
  | { kind: 'positional'; path: readonly string[] };

export interface ComputedField {
  path: readonly string[];
  expression: unknown;
}
