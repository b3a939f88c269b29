/** Takes work off the request: an early idea, which only puts it off until the next turn. */
export function runInExecutor<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve, reject) => {
    setImmediate(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error);
      }
    });
  });
}
