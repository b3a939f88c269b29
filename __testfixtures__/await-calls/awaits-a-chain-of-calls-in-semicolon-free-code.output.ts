import { load } from './support/api.js'

class Shelf {
  async put (id: string): Promise<Shelf> {
    console.log(await load(id))
    return this
  }
}

const shelf = new Shelf()
const one = 'one'
await (await shelf.put(one)).put('two')
console.log(one)
