import { quoteSpan } from '@vitae/schema/cv-text';
import { CvId } from '@vitae/schema/ids';
import { Suggestion, type SuggestionRule } from '@vitae/schema/suggestion';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseOffline } from '../offline/analyse-offline.ts';
import { textCv } from '../offline/testing/text-cv.ts';
import { decideSuggestion } from '../review/apply-suggestion.ts';
import { suggest } from './suggest.ts';

const HEAD = 'Ada Quill\nada@quill.example | +44 20 7946 0991 | Leeds, UK';

function review(source: string, cv = 'cv_suggest') {
  const text = textCv(source);
  const output = analyseOffline(text, { cvId: CvId.parse(cv) });
  return { text, output, suggestions: suggest(text, output) };
}

const job = (bullets: readonly string[], dates = 'Jan 2019 – Mar 2021'): string =>
  `${HEAD}\n\nEXPERIENCE\n\nSenior Engineer, Globex Corporation\n${dates}\n${bullets.map((each) => `• ${each}`).join('\n')}\n\nSKILLS\nGo, SQL`;

const ofRule = (source: string, rule: SuggestionRule) =>
  review(source).suggestions.filter((each) => each.rule === rule);

const rewrites = (bullet: string, dates?: string): (string | null)[] =>
  ofRule(job([bullet], dates), 'weak-opening').flatMap(({ replacement }) =>
    replacement.op === 'replace-element' ? [replacement.value] : [],
  );

describe('weak openings', () => {
  it.each([
    ['Responsible for managing a team of five', 'Managed a team of five'],
    ['Was responsible for writing the handbook', 'Wrote the handbook'],
    ['In charge of leading the move to the cloud', 'Led the move to the cloud'],
  ])('“%s” becomes “%s”', (weak, strong) => {
    expect(rewrites(weak)).toEqual([strong]);
  });

  it('stay in the present where the role goes on', () => {
    expect(rewrites('Responsible for managing a team of five', 'Jan 2019 – Present')).toEqual([
      'Manage a team of five',
    ]);
  });

  it.each([
    'Responsible for the budget of three plants',
    'Responsible for designing and testing pumps',
    'Responsible for constructor',
    'Responsible for frobnicating the widgets',
    'Managed a team of five',
  ])('“%s” is left alone', (words) => {
    expect(rewrites(words)).toEqual([]);
  });
});

it('asks for the contact data that is missing, and for none that is there', () => {
  const missing = ofRule('Ada Quill\nada@quill.example\n\nSKILLS\nGo, SQL', 'missing-contact');
  expect(missing.map(({ id }) => id)).toEqual(['missing-contact.phone', 'missing-contact.location']);
  expect(ofRule(job(['Cut the costs of storage']), 'missing-contact')).toEqual([]);
});

it('points at a statement that stands twice in one entry, and accepting removes the second', () => {
  const { output, suggestions } = review(
    job(['Cut the costs of storage', 'Hired two people', 'Cut the costs of storage']),
  );
  const [twice] = suggestions.filter(({ rule }) => rule === 'duplicate-bullet');
  expect(twice).toBeDefined();
  if (twice === undefined) return;
  expect(decideSuggestion(output.result, twice, 'accepted').experiences[0]?.highlights).toEqual([
    'Cut the costs of storage',
    'Hired two people',
  ]);
});

describe('skills that are used and not listed', () => {
  it('are offered by their usual name, with the words of the CV as evidence', () => {
    const { text, suggestions } = review(job(['Moved forty services to k8s', 'Kept SQL tidy']));
    const offered = suggestions.filter(({ rule }) => rule === 'unlisted-skill');
    expect(
      offered.map(({ replacement }) => (replacement.op === 'add-item' ? replacement.fields.name : null)),
    ).toEqual(['Kubernetes']);
    expect(offered[0]?.spans.map((span) => quoteSpan(text, span))).toEqual(['k8s']);
  });

  it('are not seen in ordinary words', () => {
    expect(
      ofRule(
        job(['Helped customers go further and express themselves', 'Spring cleaning']),
        'unlisted-skill',
      ),
    ).toEqual([]);
  });

  it('are items of their own CV: two CVs never share one', () => {
    const [first, second] = ['cv_one', 'cv_two'].map(
      (cv) => review(job(['Moved services to Kubernetes']), cv).suggestions,
    );
    const ids = [first, second].map((list) =>
      list?.flatMap(({ replacement }) => (replacement.op === 'add-item' ? [replacement.itemId] : [])),
    );
    expect(ids[0]).toHaveLength(1);
    expect(ids[0]).not.toEqual(ids[1]);
  });
});

it('notices an end before its beginning', () => {
  const [order] = ofRule(job(['Cut costs'], 'Mar 2021 – Jan 2019'), 'date-order');
  expect(order?.spans).toHaveLength(2);
  expect(ofRule(job(['Cut costs'], '2019 – 2019'), 'date-order')).toEqual([]);
});

it('notices dates written in more than one way, with a place for each', () => {
  const mixed = job(['Cut costs']).replace(
    'SKILLS',
    'Engineer, Initech Ltd\n04/2016 – 12/2018\n• Kept the books\n\nSKILLS',
  );
  const [advice] = ofRule(mixed, 'mixed-date-styles');
  expect(advice?.spans.length).toBeGreaterThan(1);
  expect(ofRule(job(['Cut costs']), 'mixed-date-styles')).toEqual([]);
});

describe('whatever the CV', () => {
  const bullet = fc.constantFrom(
    'Responsible for managing people',
    'Cut the costs of storage by a third',
    'Moved services to Kubernetes and Kafka',
    'Wrote Terraform, Ansible and Helm charts',
    'Built dashboards in Grafana, Looker Studio and Tableau',
  );
  const source = fc.array(bullet, { maxLength: 20 }).map((bullets) => job(bullets));

  it('there are at most twelve, each well formed, each with spans inside its lines', () => {
    fc.assert(
      fc.property(source, (cv) => {
        const { text, suggestions } = review(cv);
        expect(suggestions.length).toBeLessThanOrEqual(12);
        expect(new Set(suggestions.map(({ id }) => id)).size).toBe(suggestions.length);
        for (const suggestion of suggestions) {
          expect(Suggestion.safeParse(suggestion).success).toBe(true);
          for (const { line, start, end } of suggestion.spans) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.lines[line]?.text.length ?? -1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('they are the same in every run, and each can be accepted', () => {
    fc.assert(
      fc.property(source, (cv) => {
        const { output, suggestions } = review(cv);
        expect(review(cv).suggestions).toEqual(suggestions);
        for (const suggestion of suggestions)
          expect(() => decideSuggestion(output.result, suggestion, 'accepted')).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});
