import Database from 'libsql';

const connections = new Map<string, Database.Database>();
const statements = new Map<string, Database.Statement>();

/** The connection to a database file; one per file. */
export function connect(file: string): Database.Database {
  let database = connections.get(file);
  if (database === undefined) {
    database = new Database(file);
    database.exec('pragma journal_mode = wal; pragma busy_timeout = 5000');
    connections.set(file, database);
  }
  return database;
}

/** A statement of a database file, prepared once: that takes longer than to run it. */
export function prepare(file: string, sql: string): Database.Statement {
  const key = `${file}\n${sql}`;
  let statement = statements.get(key);
  if (statement === undefined) {
    statement = connect(file).prepare(sql);
    statements.set(key, statement);
  }
  return statement;
}

/** Creates the tables, with items and a history of movements, in a file that has none. */
export function prepareDatabase(file: string, items: number, movements: number): void {
  const database = connect(file);
  database.exec(`
    create table if not exists items (
      sku text primary key, name text, supplier text, quantity integer, price real
    );
    create table if not exists movements (sku text, quantity integer, day integer);
    create table if not exists accounts (name text primary key, salt text, hash text);
  `);
  const { count } = database.prepare('select count(*) as count from items').get() as {
    count: number;
  };
  if (count > 0) return;
  database.exec(`
    insert into items
      with recursive n(i) as (select 1 union all select i + 1 from n where i < ${items})
      select 'sku-' || i, 'Item ' || i, 'supplier-' || (i % 7), 100 + i % 50, 1 + i % 90 from n;
    insert into movements
      with recursive n(i) as (select 1 union all select i + 1 from n where i < ${movements})
      select 'sku-' || (1 + i * 7919 % ${items}), i * 31 % 41 - 20, i % 365 from n;
  `);
}
