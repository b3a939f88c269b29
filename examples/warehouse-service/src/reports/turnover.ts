import { prepare } from '../database.js';
import type { Turnover } from '../model.js';

/** What each supplier's items moved between two days, from the whole history. */
export function turnover(file: string, from: number, to: number): Turnover[] {
  return prepare(
    file,
    `select supplier,
       sum(max(movements.quantity, 0)) as received,
       sum(max(-movements.quantity, 0)) as shipped,
       round(sum(movements.quantity * price), 2) as value
     from movements join items using (sku)
     where day between ? and ?
     group by supplier order by supplier`,
  ).all(from, to) as Turnover[];
}
