/** A query filter after parsing and validation; what the matcher, the planner and upserts read. */
export type Filter =
  | { kind: 'and' | 'or' | 'nor'; filters: readonly Filter[] }
  | { kind: 'field'; path: string; predicate: Predicate }
  | { kind: 'expression'; expression: unknown };

export type ComparisonOperator = '$lt' | '$lte' | '$gt' | '$gte';

/** What a filter demands of the values at one path. */
export type Predicate =
  | { kind: 'equal'; value: unknown }
  | { kind: 'compare'; operator: ComparisonOperator; value: unknown }
  | { kind: 'in'; values: readonly unknown[]; patterns: readonly Predicate[] }
  | { kind: 'regex'; pattern: RegExp; source: unknown }
  | { kind: 'exists' }
  | { kind: 'type'; codes: ReadonlySet<number> }
  | { kind: 'size'; size: number }
  | { kind: 'modulo'; divisor: number; remainder: number }
  | { kind: 'elementDocument'; filter: Filter }
  | { kind: 'elementValue'; predicates: readonly Predicate[] }
  | { kind: 'every'; predicates: readonly Predicate[] }
  | { kind: 'never' }
  | { kind: 'not'; predicate: Predicate };
