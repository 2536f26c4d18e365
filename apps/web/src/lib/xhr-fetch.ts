/** The header that names an upload on its way to `xhrFetch`; it is not sent to the server. */
export const UPLOAD_ID_HEADER = 'x-upload-id';

type Progress = (sent: number, total: number) => void;

const listeners = new Map<string, Progress>();

/** Tells `listener` how much of the upload `id` has left this machine, until the returned function is called. */
export function onUploadProgress(id: string, listener: Progress): () => void {
  listeners.set(id, listener);
  return () => listeners.delete(id);
}

const abortError = (): DOMException => new DOMException('aborted', 'AbortError');

/** `fetch` over XMLHttpRequest, because fetch reports no upload progress. Rejects as fetch does: TypeError, AbortError. */
export function xhrFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    if (init.signal?.aborted) {
      reject(abortError());
      return;
    }
    const request = new XMLHttpRequest();
    request.open(init.method ?? 'GET', input instanceof Request ? input.url : input);
    request.responseType = 'text';
    const headers = new Headers(init.headers);
    const progress = listeners.get(headers.get(UPLOAD_ID_HEADER) ?? '');
    headers.delete(UPLOAD_ID_HEADER);
    headers.forEach((value, name) => {
      request.setRequestHeader(name, value);
    });
    request.upload.onprogress = (event) => progress?.(event.loaded, event.total);
    request.onload = () =>
      resolve(
        new Response(request.response, {
          status: request.status,
          headers: { 'content-type': request.getResponseHeader('content-type') ?? 'text/plain' },
        }),
      );
    request.onerror = () => reject(new TypeError('network'));
    request.onabort = () => reject(abortError());
    init.signal?.addEventListener('abort', () => request.abort());
    request.send(init.body as XMLHttpRequestBodyInit | null);
  });
}
