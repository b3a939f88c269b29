/** As in the library: an async function fits the first form, whose result nobody takes. */
export declare function it(title: string, test: (this: object, done: (error?: unknown) => void) => void): void;
export declare function it(title: string, test: (this: object) => PromiseLike<unknown>): void;
