import { Int32 } from 'bson';
import { type BsonDocument, isDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import { findDocuments } from '../plan/find-documents.ts';
import type { QueryPlan } from '../plan/query-plan.ts';
import type { Command } from './command.ts';
import { Fields } from './fields.ts';
import { readFindQuery } from './find.ts';

/** Explains `find`: the plan, and how many keys and documents it looked at. */
export const explain: Command = {
  names: ['explain'],
  fields: ['verbosity'],
  run({ fields, database }, { store }) {
    const explained = fields.get('explain');
    const name = isDocument(explained) ? explained.find : undefined;
    if (!isDocument(explained) || typeof name !== 'string') {
      throw new CommandError('NotImplemented', 'explain is implemented for find only');
    }
    const collection = store.findCollection(database, name);
    const queryPlanner = { namespace: `${database}.${name}`, rejectedPlans: [] };
    if (!collection) return { queryPlanner: { ...queryPlanner, winningPlan: { stage: 'EOF' } }, ok: 1 };
    const { plan, counters, documents } = findDocuments(
      collection,
      readFindQuery(new Fields('find', explained)),
    );
    const nReturned = [...documents].length;
    return {
      queryPlanner: { ...queryPlanner, winningPlan: describePlan(plan) },
      executionStats: {
        executionSuccess: true,
        nReturned: new Int32(nReturned),
        totalKeysExamined: new Int32(counters.keysExamined),
        totalDocsExamined: new Int32(counters.documentsExamined),
      },
      ok: 1,
    };
  },
};

function describePlan(plan: QueryPlan): BsonDocument {
  return plan.isSorted ? describeSource(plan) : { stage: 'SORT', inputStage: describeSource(plan) };
}

function describeSource(plan: QueryPlan): BsonDocument {
  switch (plan.kind) {
    case 'collection':
      return { stage: 'COLLSCAN', direction: plan.isReversed ? 'backward' : 'forward' };
    case 'union':
      return { stage: 'OR', inputStages: plan.plans.map(describeSource) };
    case 'index': {
      const { spec, description, isMultikey } = plan.index;
      return {
        stage: 'FETCH',
        inputStage: {
          stage: 'IXSCAN',
          indexName: spec.name,
          keyPattern: description.key,
          isMultiKey: isMultikey,
          direction: plan.isReversed ? 'backward' : 'forward',
        },
      };
    }
  }
}
