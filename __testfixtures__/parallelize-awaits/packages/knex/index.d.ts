declare function knex(): knex.Knex;
declare namespace knex {
  interface Knex {
    transaction<T>(scope: (transaction: Knex) => Promise<T>): Promise<T>;
    select(...columns: string[]): Promise<unknown[]>;
  }
}
export = knex;
