import { load } from '../../support/api.js';

export default async function (id: string) {
  return (await load(id)).price;
}
