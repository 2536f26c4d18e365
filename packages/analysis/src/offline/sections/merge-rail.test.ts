import { expect, it } from 'vitest';
import { readLines } from '../lines/read-lines.ts';
import { pageCv } from '../testing/text-cv.ts';
import { mergeRail } from './merge-rail.ts';

const words = (text: Parameters<typeof readLines>[0]): string[] =>
  mergeRail(readLines(text)).map(({ content }) => content.text);

const body = { left: 150, column: 1 } as const;
const rail = { left: 20, column: 0 } as const;

it('puts headings that stand in the middle of their cells before the lines beside them', () => {
  const text = pageCv([
    ['温雪', { ...body, top: 60 }],
    ['2017.03 - 至今', { ...body, top: 100 }],
    ['成都锦川机械有限公司', { ...body, top: 114 }],
    ['财务经理', { ...body, top: 128 }],
    ['西南财经学院', { ...body, top: 160 }],
    ['硕士 会计学', { ...body, top: 174 }],
    ['SAP、Excel', { ...body, top: 206 }],
    ['工作经历', { ...rail, top: 114 }],
    ['教育背景', { ...rail, top: 167 }],
    ['专业技能', { ...rail, top: 206 }],
  ]);
  expect(words(text)).toEqual([
    '温雪',
    '工作经历',
    '2017.03 - 至今',
    '成都锦川机械有限公司',
    '财务经理',
    '教育背景',
    '西南财经学院',
    '硕士 会计学',
    '专业技能',
    'SAP、Excel',
  ]);
});

it('leaves columns alone that hold more than headings', () => {
  const text = pageCv([
    ['Experience', { ...body, top: 60 }],
    ['Engineer', { ...body, top: 80 }],
    ['Skills', { ...rail, top: 60 }],
    ['Go, SQL', { ...rail, top: 80 }],
    ['Languages', { ...rail, top: 100 }],
  ]);
  expect(words(text)).toEqual(['Experience', 'Engineer', 'Skills', 'Go, SQL', 'Languages']);
});
