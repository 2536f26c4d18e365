/** The child process that read a file died: by its memory limit's killer, by a bug, or by somebody's signal. */
export class WorkerLost extends Error {
  constructor(options?: ErrorOptions) {
    super('the process that read the file died', options);
    this.name = 'WorkerLost';
  }
}
