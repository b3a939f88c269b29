import { loadSync } from './support/api.js'

class Shelf {
  put (id: string): Shelf {
    console.log(loadSync(id))
    return this
  }
}

const shelf = new Shelf()
const one = 'one'
shelf.put(one).put('two')
console.log(one)
