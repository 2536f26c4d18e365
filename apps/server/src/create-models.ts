import type { NamedModel } from '@vitae/analysis/ai/analyse-with-models';
import type { Env } from './env.ts';

export function createModels(_env: Env): NamedModel[] {
  return [];
}
