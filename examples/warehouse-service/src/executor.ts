/** Takes work off the request: an early idea, which only puts it off until the next turn. */
export function runInExecutor<Arguments extends unknown[], Result>(
  work: (...args: Arguments) => Result,
  ...args: Arguments
): Promise<Result> {
  return new Promise((resolve, reject) => {
    setImmediate(() => {
      try {
        resolve(work(...args));
      } catch (error) {
        reject(error);
      }
    });
  });
}
