interface Job {
  run(): Promise<void>;
}

class Counter {
  private count = 0;

  next(): number {
    this.count += 1;
    return this.count;
  }
}

// These have types of their own, and stand in for nobody.
const queue = {
  next: async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 1));
  },
};

const job: Job & { next?: () => Promise<void> } = {
  async run() {
    await queue.next();
  },
  next: queue.next,
};

export async function go(): Promise<number> {
  const counter = new Counter();
  await job.run();
  return counter.next();
}
