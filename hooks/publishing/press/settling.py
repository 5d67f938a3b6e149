"""Settling: a PDF whose every stream ends where a reader that counts line ends thinks it does."""

import io

import pikepdf

RETURN, AFTER = b"\r", b"\0"
"""A byte after the end of compressed data is not looked at: it says itself where it ends (RFC 1950)."""


def settled(pdf: bytes) -> bytes:
    """The same PDF, with one more byte in each compressed stream that ends in a carriage return.

    The writer's line feed follows such a stream. A reader that looks for the line end, and does not go by the
    stated length, then takes the two for one and finds the stream a byte too short; page-validation does.

    source  ISO 32000-1, 7.3.8.1: an end-of-line marker before `endstream` is not part of the length
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        loose = [each for each in opened.objects if isinstance(each, pikepdf.Stream) and _is_loose(each)]
        if not loose:
            return pdf
        for stream in loose:
            parameters = stream.get("/DecodeParms")
            kept = parameters if isinstance(parameters, pikepdf.Dictionary) else None
            stream.write(stream.read_raw_bytes() + AFTER, filter=pikepdf.Name.FlateDecode, decode_parms=kept)
        out = io.BytesIO()
        opened.save(out, deterministic_id=True)
    return out.getvalue()


def _is_loose(stream: pikepdf.Stream) -> bool:
    return stream.get("/Filter") == pikepdf.Name.FlateDecode and stream.read_raw_bytes().endswith(RETURN)
