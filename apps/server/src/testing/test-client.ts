import type { Snapshot } from '@vitae/api/verbs/watch';
import type { AnalysisView } from '@vitae/schema/analysis-view';
import type { CvView } from '@vitae/schema/cv';
import { newEditId } from '@vitae/schema/ids';
import type { EditKind, Profile } from '@vitae/schema/profile';

export type Answer<Body> = { status: number; headers: Headers; body: Body };

type ErrorAnswer = { error: { code: string; message: string; issues?: { path: string }[] } };

/** A program that uses the REST contract with one cookie jar, as curl with a cookie file would. */
export class TestClient {
  readonly url: string;
  private readonly cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Sends a request with this client's cookies and keeps what comes back. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('cookie', this.cookieHeader());
    const response = await fetch(new URL(path, this.url), { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      if (value === '' || /max-age=0/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), value);
    }
    return response;
  }

  async call<Body = ErrorAnswer>(path: string, init: RequestInit = {}): Promise<Answer<Body>> {
    const response = await this.fetch(path, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  get<Body = ErrorAnswer>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.call(path, { headers });
  }

  send<Body = ErrorAnswer>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    return this.call(path, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  signInAsGuest = () => this.send('POST', '/api/auth/sign-in/anonymous', {});
  signUp = (email: string, password: string) =>
    this.send('POST', '/api/auth/sign-up/email', { name: 'Somebody', email, password });
  signIn = (email: string, password: string) =>
    this.send('POST', '/api/auth/sign-in/email', { email, password });
  signOut = () => this.send('POST', '/api/auth/sign-out', {});

  upload(bytes: Uint8Array | string, name = 'cv.txt', fields: Record<string, string> = {}) {
    const form = new FormData();
    form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name));
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    return this.call<{ cvId: string; status: string; duplicate: boolean } & ErrorAnswer>('/api/cv/upload', {
      method: 'POST',
      body: form,
    });
  }

  /** Follows the pushed snapshots until one fits. */
  async waitFor(fits: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
    const stream = new AbortController();
    try {
      const response = await this.fetch('/trpc/cv.watch', { signal: stream.signal });
      let text = '';
      for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk).toString();
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
          const data = /^data: (.*)$/m.exec(event)?.[1];
          if (!data?.includes('"cvs"')) continue;
          const snapshot: Snapshot = JSON.parse(data);
          if (fits(snapshot)) return snapshot;
        }
      }
      throw new Error(`the stream ended (${response.status})`);
    } finally {
      stream.abort();
    }
  }

  /** Uploads and waits until the CV has ended well or badly, and nothing is on its way into the profile. */
  async uploadAndWait(
    bytes: Uint8Array | string,
    name = 'cv.txt',
    fields: Record<string, string> = {},
  ): Promise<CvView> {
    const { body } = await this.upload(bytes, name, fields);
    return this.settled(body.cvId);
  }

  async settled(cvId: string): Promise<CvView> {
    const ended = (cv: CvView) => cv.id === cvId && (cv.status === 'COMPLETED' || cv.status === 'FAILED');
    const { cvs } = await this.waitFor(({ cvs, profile }) => !profile.syncing && cvs.some(ended));
    const cv = cvs.find(ended);
    if (!cv) throw new Error('unreachable');
    return cv;
  }

  async analysisOf(cv: CvView): Promise<AnalysisView> {
    return (await this.get<AnalysisView>(`/api/cv-analysis/${cv.analysisId}`)).body;
  }

  putAnalysis<Body = AnalysisView>(id: string, version: number, body: unknown): Promise<Answer<Body>> {
    return this.send('PUT', `/api/cv-analysis/${id}`, body, { 'if-match': `"${version}"` });
  }

  async profile(): Promise<Profile> {
    return (await this.get<Profile>('/api/profile')).body;
  }

  edit<Body = Profile>(kind: EditKind, target: object, value?: unknown, id: string = newEditId()) {
    return this.send<Body>('POST', '/api/profile/edits', {
      id,
      kind,
      target,
      ...(value !== undefined && { value }),
    });
  }
}
