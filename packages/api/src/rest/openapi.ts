import { AnalysisUpdate, AnalysisView } from '@vitae/schema/analysis-view';
import { CvView, ErasureReceipt, UploadReceipt } from '@vitae/schema/cv';
import { ErrorBody } from '@vitae/schema/errors';
import { EditInput, Profile } from '@vitae/schema/profile';
import { z } from 'zod';
import { EXAMPLE_UPDATE } from './example-update.ts';

const SCHEMAS = {
  AnalysisUpdate,
  AnalysisView,
  CvView,
  EditInput,
  ErasureReceipt,
  ErrorBody,
  Profile,
  UploadReceipt,
};

type SchemaName = keyof typeof SCHEMAS;

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });
const answer = (description: string, name: SchemaName) => ({ description, ...json(ref(name)) });
const refusal = (description: string) => answer(description, 'ErrorBody');

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const NOT_SIGNED_IN = { 401: refusal('No session') };
const NOT_FOUND = { 404: refusal('Unknown, or somebody else’s') };

const PATHS = {
  '/api/cv/upload': {
    post: {
      summary: 'Upload a CV',
      requestBody: {
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: {
                file: { type: 'string', format: 'binary' },
                aiConsent: { type: 'string', enum: ['true', 'false'] },
              },
            },
          },
        },
      },
      responses: {
        202: answer('Stored; being read', 'UploadReceipt'),
        200: answer('The same bytes were here already', 'UploadReceipt'),
        400: refusal('No file, or an empty one'),
        413: refusal('Over 10 MB'),
        429: refusal('Too many uploads or CVs'),
        ...NOT_SIGNED_IN,
      },
    },
  },
  '/api/cv': {
    get: {
      summary: 'List CVs, newest first',
      responses: {
        200: { description: 'CVs', ...json({ type: 'array', items: ref('CvView') }) },
        ...NOT_SIGNED_IN,
      },
    },
  },
  '/api/cv/{id}': {
    parameters: [id],
    get: {
      summary: 'One CV and its state',
      responses: { 200: answer('The CV', 'CvView'), ...NOT_FOUND, ...NOT_SIGNED_IN },
    },
    delete: {
      summary: 'Erase a CV and everything made from it',
      responses: { 200: answer('What was erased', 'ErasureReceipt'), ...NOT_FOUND, ...NOT_SIGNED_IN },
    },
  },
  '/api/cv/{id}/retry': {
    parameters: [id],
    post: {
      summary: 'Try a failed CV again',
      responses: { 202: answer('Back in the queue', 'CvView'), ...NOT_FOUND, ...NOT_SIGNED_IN },
    },
  },
  '/api/cv/{id}/file': {
    parameters: [id],
    get: {
      summary: 'The original file',
      responses: {
        200: {
          description: 'The bytes as uploaded',
          content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        },
        ...NOT_FOUND,
        ...NOT_SIGNED_IN,
      },
    },
  },
  '/api/cv-analysis/{id}': {
    parameters: [id],
    get: {
      summary: 'An analysis with evidence, suggestions and unplaced lines',
      responses: {
        200: answer('The analysis; ETag holds its version', 'AnalysisView'),
        304: { description: 'If-None-Match names the current version' },
        ...NOT_FOUND,
        ...NOT_SIGNED_IN,
      },
    },
    put: {
      summary: 'Correct the result, decide suggestions',
      parameters: [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }],
      requestBody: {
        content: { 'application/json': { schema: ref('AnalysisUpdate'), example: EXAMPLE_UPDATE } },
      },
      responses: {
        200: answer('The new analysis', 'AnalysisView'),
        400: refusal('Not valid; the issues say where'),
        409: refusal('Changed elsewhere meanwhile, or a suggestion no longer applies'),
        428: refusal('If-Match is missing'),
        ...NOT_FOUND,
        ...NOT_SIGNED_IN,
      },
    },
  },
  '/api/profile': {
    get: {
      summary: 'The profile, each field with origin and evidence',
      responses: { 200: answer('The profile', 'Profile'), ...NOT_SIGNED_IN },
    },
  },
  '/api/profile/edits': {
    post: {
      summary: 'Change the profile; the same id twice is one edit',
      requestBody: json(ref('EditInput')),
      responses: {
        200: answer('The profile with the edit in it', 'Profile'),
        400: refusal('Not valid; the issues say where'),
        ...NOT_FOUND,
        ...NOT_SIGNED_IN,
      },
    },
  },
  '/api/profile/resume.json': {
    get: {
      summary: 'The profile as JSON Resume 1.x',
      responses: {
        200: { description: 'https://jsonresume.org/schema', ...json({ type: 'object' }) },
        ...NOT_SIGNED_IN,
      },
    },
  },
};

/** The OpenAPI 3.1 document of the REST routes; its schemas are made from the zod ones that validate. */
export function openApiDocument() {
  const schemas = Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }),
    ]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vitae',
      version: '1',
      description: 'A CV becomes a developer profile a person can trust.',
    },
    paths: PATHS,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' } },
    },
    security: [{ session: [] }],
  };
}
