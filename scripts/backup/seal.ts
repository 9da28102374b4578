import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { Transform } from "node:stream";
import { promisify } from "node:util";

/** How a sealed backup begins: this, and then the salt of its key. */
const MARK = Buffer.from("LEERKRING-SEALED-1\n");
const SALT = 16;
const TAG = 16;
const PIECE = 64 * 1024;
const HEAD = MARK.length + SALT;

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const keyFrom = (secret: string, salt: Buffer) => derive(secret, salt, 32);

/** Each piece has a number of its own, and the last one says so: none can be left out, moved or cut off unseen. */
function nonceOf(piece: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt8(last ? 1 : 0, 0);
  nonce.writeBigUInt64BE(BigInt(piece), 4);
  return nonce;
}

/** Encrypts what goes through with AES-256-GCM, in pieces, under a key made of `secret` with scrypt. */
export async function sealed(secret: string): Promise<Transform> {
  const salt = randomBytes(SALT);
  const key = await keyFrom(secret, salt);
  let piece = 0;
  let waiting = Buffer.concat([]);
  const encrypt = (bytes: Buffer, last: boolean) => {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(piece++, last));
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  };
  const stream = new Transform({
    transform(bytes: Buffer, _, done) {
      waiting = Buffer.concat([waiting, bytes]);
      while (waiting.length > PIECE) {
        this.push(encrypt(waiting.subarray(0, PIECE), false));
        waiting = waiting.subarray(PIECE);
      }
      done();
    },
    flush(done) {
      this.push(encrypt(waiting, true));
      done();
    },
  });
  stream.push(Buffer.concat([MARK, salt]));
  return stream;
}

export const isSealed = (beginning: Buffer): boolean => beginning.subarray(0, MARK.length).equals(MARK);

/** @throws Error in words when the secret is another one, or a byte of the file is */
export function unsealed(secret: string): Transform {
  let piece = 0;
  let waiting = Buffer.concat([]);
  let key: Buffer | undefined;
  const decrypt = (bytes: Buffer, last: boolean) => {
    try {
      const decipher = createDecipheriv("aes-256-gcm", key!, nonceOf(piece++, last));
      decipher.setAuthTag(bytes.subarray(-TAG));
      return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()]);
    } catch {
      throw new Error(
        piece === 1
          ? "BACKUP_KEY is not the key this backup was made with, or its first part is damaged."
          : "This backup is damaged or was cut off.",
      );
    }
  };
  const work = async (stream: Transform, bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes]);
    if (!key) {
      if (waiting.length < HEAD) return;
      key = await keyFrom(secret, waiting.subarray(MARK.length, HEAD));
      waiting = waiting.subarray(HEAD);
    }
    while (waiting.length > PIECE + TAG) {
      stream.push(decrypt(waiting.subarray(0, PIECE + TAG), false));
      waiting = waiting.subarray(PIECE + TAG);
    }
  };
  return new Transform({
    transform(bytes: Buffer, _, done) {
      work(this, bytes).then(() => done(), done);
    },
    flush(done) {
      try {
        this.push(decrypt(waiting, true));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
