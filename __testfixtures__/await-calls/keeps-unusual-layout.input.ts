import {
  loadSync,
  type Item, saveSync
} from './support/api.js';

export   function swap( a : string,b : string ) : void
{
  const first = loadSync( a )  ,  second = loadSync(b)
  saveSync ( { ...first, id : second . id } as Item ) ;
}
