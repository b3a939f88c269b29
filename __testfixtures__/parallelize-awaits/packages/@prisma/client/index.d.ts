export interface PrismaPromise<Result> extends Promise<Result> {
  readonly [Symbol.toStringTag]: 'PrismaPromise';
}
interface Delegate {
  count(): PrismaPromise<number>;
  create(options: object): PrismaPromise<{ readonly name: string }>;
  findMany(options?: object): PrismaPromise<{ readonly name: string }[]>;
}
export class PrismaClient {
  readonly post: Delegate;
  readonly user: Delegate;
  $transaction<Result>(scope: (transaction: Prisma.TransactionClient) => Promise<Result>): Promise<Result>;
}
export namespace Prisma {
  type TransactionClient = Omit<PrismaClient, '$transaction'>;
}
