// @vitest-environment node
import { TRPCClientError } from '@trpc/client';
import { ERROR_WORDS, ErrorCode } from '@vitae/schema/errors';
import { expect, test } from 'vitest';
import { ProblemError, toProblem } from './errors.ts';
import { problemOf } from './problem-of.ts';

const answered = (
  appCode: string | null,
  message: string,
  issues: { path: string; message: string }[] = [],
) =>
  new TRPCClientError(message, {
    result: { error: { code: -32600, message, data: { appCode, issues } } },
  });

test('the words of the server are the words of the page', () => {
  for (const code of ErrorCode.options) {
    expect(toProblem(answered(code, ERROR_WORDS[code]))).toEqual(problemOf(code));
  }
});

test('issues say more than the code does, each once', () => {
  const twice = { path: 'value', message: 'Write a date as 2019' };
  expect(toProblem(answered('INVALID_INPUT', 'x', [twice, twice])).message).toBe('Write a date as 2019');
});

test('no answer is told as such, and is no fault of the person', () => {
  expect(toProblem(TRPCClientError.from(new TypeError('fetch failed')))).toMatchObject({ code: null });
});

test('an internal message is never shown', () => {
  expect(toProblem(answered(null, 'E11000 duplicate key')).message).not.toContain('E11000');
  expect(toProblem(new Error('x is undefined')).message).not.toContain('undefined');
});

test('our own problems pass unchanged', () => {
  const problem = problemOf('STALE_VERSION');
  expect(toProblem(new ProblemError(problem))).toBe(problem);
});
