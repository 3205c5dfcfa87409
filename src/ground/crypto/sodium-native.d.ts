// The published types are of an older sodium-native; these are the calls that Hoeder makes, and no others.
declare module "sodium-native" {
  const sodium: {
    sodium_malloc(length: number): Buffer
    sodium_memzero(bytes: Uint8Array): void
    randombytes_buf(bytes: Uint8Array): void

    readonly crypto_generichash_BYTES_MIN: number
    crypto_generichash(output: Uint8Array, input: Uint8Array, key: Uint8Array): void
    crypto_kdf_derive_from_key(subkey: Uint8Array, id: number, context: Uint8Array, key: Uint8Array): void

    readonly crypto_aead_xchacha20poly1305_ietf_NPUBBYTES: number
    readonly crypto_aead_xchacha20poly1305_ietf_ABYTES: number
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      sealed: Uint8Array,
      plain: Uint8Array,
      bound: Uint8Array,
      secret: null,
      nonce: Uint8Array,
      key: Uint8Array,
    ): number
    crypto_aead_xchacha20poly1305_ietf_decrypt(
      plain: Uint8Array,
      secret: null,
      sealed: Uint8Array,
      bound: Uint8Array,
      nonce: Uint8Array,
      key: Uint8Array,
    ): number

    readonly crypto_secretstream_xchacha20poly1305_STATEBYTES: number
    readonly crypto_secretstream_xchacha20poly1305_ABYTES: number
    readonly crypto_secretstream_xchacha20poly1305_HEADERBYTES: number
    readonly crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: number
    readonly crypto_secretstream_xchacha20poly1305_TAG_FINAL: number
    crypto_secretstream_xchacha20poly1305_init_push(state: Uint8Array, header: Uint8Array, key: Uint8Array): void
    crypto_secretstream_xchacha20poly1305_push(
      state: Uint8Array,
      sealed: Uint8Array,
      plain: Uint8Array,
      bound: Uint8Array,
      tag: number,
    ): number
    crypto_secretstream_xchacha20poly1305_init_pull(state: Uint8Array, header: Uint8Array, key: Uint8Array): void
    crypto_secretstream_xchacha20poly1305_pull(
      state: Uint8Array,
      plain: Uint8Array,
      tag: Uint8Array,
      sealed: Uint8Array,
      bound: Uint8Array,
    ): number

    readonly crypto_pwhash_STRBYTES: number
    readonly crypto_pwhash_SALTBYTES: number
    readonly crypto_pwhash_ALG_ARGON2ID13: number
    crypto_pwhash_async(
      output: Uint8Array,
      password: Uint8Array,
      salt: Uint8Array,
      passes: number,
      memory: number,
      algorithm: number,
    ): Promise<void>
    crypto_pwhash_str_async(hash: Uint8Array, password: Uint8Array, passes: number, memory: number): Promise<void>
    crypto_pwhash_str_verify_async(hash: Uint8Array, password: Uint8Array): Promise<boolean>
  }
  export default sodium
}
