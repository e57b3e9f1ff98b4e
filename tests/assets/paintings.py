"""Pictures for tests, painted in code: what is wanted in, the bytes of a file out."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import ExifTags, Image

from storegen.assets.picture import Picture
from storegen.digest import digest_bytes

RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 160, 30), (30, 30, 200), (250, 250, 250)
CORNERS = (RED, GREEN, BLUE, WHITE)
"""Top left, top right, bottom left, bottom right."""

SECRETS = (b"Exif", b"GPSLatitude", b"ICC_PROFILE", b"ICCP", b"adobe:ns:meta", b"taken at home", b"SN-4711", b"XMP ")
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r exif:GPSLatitude="31,14N" aux:SerialNumber="SN-4711"/></x:xmpmeta>'


def corners(width: int = 60, height: int = 40) -> Image.Image:
    """Four fields in four colours, so that every turning can be told from every other."""
    image = Image.new("RGB", (width, height))
    for index, colour in enumerate(CORNERS):
        left, top = (index % 2) * (width // 2), (index // 2) * (height // 2)
        image.paste(
            colour, (left, top, width, height) if index == 3 else (left, top, left + width // 2, top + height // 2)
        )
    return image


def gradient(width: int = 400, height: int = 300) -> Image.Image:
    """A picture with something in each place, for which damage matters."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (across, down, Image.radial_gradient("L").resize((width, height))))


def encoded(image: Image.Image, image_format: str = "JPEG", **options: object) -> bytes:
    """The bytes of a picture file."""
    stream = io.BytesIO()
    image.save(stream, image_format, **options)
    return stream.getvalue()


def decoded(data: bytes) -> Image.Image:
    """The picture in a file, with its pixels."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def described(data: bytes, path: str = "content/media/mug.jpg") -> Picture:
    """The facts of a picture as looking at it would give them."""
    image = decoded(data)
    width, height = image.size
    if image.getexif().get(ExifTags.Base.Orientation, 1) >= 5:
        width, height = height, width
    return Picture(path, digest_bytes(data), width, height, image.format or "")


def exif(orientation: int = 1, *, position: bool = False, number: str = "") -> Image.Exif:
    """Exif with just these entries."""
    made = Image.Exif()
    if orientation != 1:
        made[ExifTags.Base.Orientation] = orientation
    if position:
        made[ExifTags.IFD.GPSInfo] = {1: "N", 2: (31.0, 14.0, 0.0), 3: "E", 4: (121.0, 28.0, 0.0)}
    if number:
        made[ExifTags.IFD.Exif] = {ExifTags.Base.BodySerialNumber: number}
    return made


def talkative(image_format: str, orientation: int = 1) -> bytes:
    """A picture that says all a picture can say about its maker: position, number, comment, XMP, profile."""
    options: dict[str, object] = {"exif": exif(orientation, position=True, number="SN-4711"), "xmp": XMP}
    if image_format == "JPEG":
        options |= {"comment": b"taken at home", "quality": 90}
    if image_format == "PNG":
        from PIL.PngImagePlugin import PngInfo

        words = PngInfo()
        words.add_text("Comment", "taken at home")
        words.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=True)
        options = {"exif": options["exif"], "pnginfo": words}
    if image_format == "GIF":
        return encoded(corners(), "GIF", comment=b"taken at home, SerialNumber SN-4711")
    return encoded(corners(), image_format, icc_profile=display_p3(), **options)


def display_p3() -> bytes:
    """A colour profile with the primaries of Display P3 and a gamma of 2.2, as small as one can be."""

    def xyz(x: float, y: float, z: float) -> bytes:
        return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(value * 65536) for value in (x, y, z)))

    gamma = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256)) + b"\0\0"
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", 3) + b"P3\0" + bytes(78 + 3),
        b"cprt": b"text\0\0\0\0free\0\0\0\0",
        b"wtpt": xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": xyz(0.51512, 0.24120, -0.00105),
        b"gXYZ": xyz(0.29198, 0.69225, 0.04189),
        b"bXYZ": xyz(0.15710, 0.06657, 0.78407),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), gamma),
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, content in tags.items():
        padded = content + bytes(-len(content) % 4)
        table += name + struct.pack(">II", start + len(body), len(content))
        body += padded
    size = start + len(body)
    header = struct.pack(">I4sI4s4s4s", size, b"none", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    header += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + bytes(28)
    header += struct.pack(">3i", round(0.9642 * 65536), 65536, round(0.8249 * 65536))
    return header.ljust(128, b"\0") + table + body


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """One chunk of a PNG file."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_bomb(width: int, height: int) -> bytes:
    """A small, complete PNG file whose pixels fill the memory."""
    row = bytes(1 + (width + 7) // 8)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(row * 1000) for _ in range(height // 1000)) + packer.flush()
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + png_chunk(b"IDAT", packed) + png_chunk(b"IEND", b"")
