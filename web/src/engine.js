// The page's side of the engine: questions go out, answers come back, and a query can be stopped.
const block = (id) => document.getElementById(id).textContent;

export class Engine {
  constructor({ whole, merge }) {
    this.settings = { whole, merge };
    this.source = URL.createObjectURL(new Blob([block('worker')], { type: 'text/javascript' }));
    this.start();
  }

  start() {
    this.count = 0;
    this.waiting = new Map();
    this.worker = new Worker(this.source);
    this.worker.onmessage = ({ data }) => this.settle(data);
    this.worker.onerror = (event) => this.fail(event.message || 'worker');
    const began = performance.now();
    this.ready = this.call({
      op: 'start', wasm: block('wasm'), data: block('data'), ...this.settings,
    }).then((answer) => ({ ...answer, ms: performance.now() - began }));
    this.ready.catch(() => {});
  }

  call(message) {
    this.count += 1;
    const id = this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ ...message, id });
    });
  }

  settle({ id, error, ...answer }) {
    const { resolve, reject } = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) resolve(answer);
    else reject(new Error(error));
  }

  fail(reason) {
    for (const { reject } of this.waiting.values()) reject(new Error(reason));
    this.waiting.clear();
  }

  // Ends whatever runs and starts afresh: the engine cannot be interrupted in any other way.
  stop() {
    this.worker.terminate();
    this.fail('stopped');
    this.start();
  }

  async query(query) {
    await this.ready;
    return this.call({ op: 'query', query });
  }

  // Asks a named question: what has no name in the language is called as in another.
  async question(query, language) {
    await this.ready;
    return this.call({ op: 'answer', query, language });
  }

  // Returns the rows of a SELECT as objects of terms: {type, value, 'xml:lang'?, datatype?}.
  async rows(query) {
    const { answer } = await this.query(query);
    return JSON.parse(answer).results.bindings;
  }
}
