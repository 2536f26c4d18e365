import { expect, test } from 'vitest';
import { SKILL_ALIASES } from './skill-names.ts';
import { skillKey } from './skills.ts';

test.each([
  ['JS', 'JavaScript'],
  ['java script', 'JavaScript'],
  ['K8s', 'Kubernetes'],
  ['nodejs', 'Node.js'],
  ['node js', 'NODE.JS'],
  ['Postgres', 'PostgreSQL'],
  ['Golang', 'Go'],
  ['Python 3.11', 'Python'],
  ['Java 8+', 'Java'],
  ['c#', 'C Sharp'],
  ['scikit learn', 'sklearn'],
  ['Café culture', 'CAFE culture'],
  ['数据分析', '数据分析'],
])('%s and %s are one skill', (a, b) => {
  expect(skillKey(a)).toBe(skillKey(b));
});

test.each([
  ['C', 'C++'],
  ['C', 'C#'],
  ['C++', 'C#'],
  ['Java', 'JavaScript'],
  ['React', 'React Native'],
  ['Spring', 'Spring Boot'],
  ['Angular', 'AngularJS'],
  ['ISO 9001', 'ISO 27001'],
  ['R', 'R&D'],
  ['Git', 'GitHub'],
  ['数据分析', '数据工程'],
  ['कला', 'कली'],
])('%s and %s are two skills', (a, b) => {
  expect(skillKey(a)).not.toBe(skillKey(b));
});

test('a name without letters is compared as it is printed', () => {
  expect(skillKey('★')).toBe('★');
});

test('no spelling in the table stands for two skills', () => {
  const owners = new Map<string, string>();
  for (const [name, ...aliases] of SKILL_ALIASES) {
    for (const spelling of [name, ...aliases]) {
      const key = skillKey(spelling);
      expect(owners.get(key) ?? name, spelling).toBe(name);
      owners.set(key, name);
    }
  }
});
