import { emptyResult } from '@vitae/schema/analysis';
import type { AnalysisUpdate } from '@vitae/schema/analysis-view';
import { ItemId } from '@vitae/schema/ids';

/** A body of `PUT /api/cv-analysis/:id` for the OpenAPI document, about a person who does not exist. */
export const EXAMPLE_UPDATE: AnalysisUpdate = {
  result: {
    ...emptyResult(),
    contact: { ...emptyResult().contact, name: 'Robin Sample', email: 'robin@example.com' },
    experiences: [
      {
        id: ItemId.parse('cv_example.experiences.4.0'),
        title: 'Platform Engineer',
        organisation: 'Harbour Lane Systems',
        location: 'Dublin',
        startDate: '2021-03',
        endDate: 'present',
        summary: null,
        highlights: ['Moved 40 services to Kubernetes'],
      },
    ],
  },
  suggestions: [{ id: 'weak-opening.cv_example.experiences.4.0', status: 'accepted' }],
};
