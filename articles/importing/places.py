"""Names that a dateline may hold; a place not listed is known by its form instead."""

PROVINCES = frozenset(
    """
    aceh sumatra sumatera sumut sumbar sumsel riau kepri jambi bengkulu lampung banten jakarta jabar jateng jatim
    diy bali ntb ntt kalbar kalteng kalsel kaltim kaltara sulut sulteng sulsel sultra sulbar gorontalo jawa nusa kalimantan sulawesi kepulauan daerah maluku papua
    """.split()
)
COUNTRIES = frozenset(
    """
    indonesia malaysia singapura thailand vietnam filipina jepang korea china tiongkok india pakistan australia
    inggris prancis jerman italia spanyol belanda belgia swiss rusia ukraina turki iran irak israel palestina yordania
    lebanon suriah mesir maroko tunisia aljazair nigeria kenya kanada meksiko brasil argentina qatar amerika arab uni
    """.split()
)
CITIES = frozenset(
    """
    jakarta bandung surabaya medan semarang makassar palembang denpasar yogyakarta jogja jogjakarta surakarta solo
    malang bogor depok tangerang bekasi padang pekanbaru batam pontianak banjarmasin samarinda balikpapan manado palu
    kendari ambon jayapura sorong manokwari mataram kupang serang cirebon tegal pekalongan purwokerto magelang kediri
    madiun jember banyuwangi sidoarjo gresik mojokerto pasuruan probolinggo lamongan tuban ponorogo sleman bantul
    klaten kudus jepara demak garut tasikmalaya sukabumi cianjur cimahi karawang purwakarta subang indramayu kuningan
    palangkaraya tarakan ternate merauke timika bukittinggi binjai lhokseumawe sabang nusantara pangkalpinang
    washington london paris berlin roma madrid moskow kiev kyiv beijing tokyo seoul pyongyang bangkok hanoi manila
    kairo rabat yerusalem gaza ramallah teheran baghdad ankara istanbul riyadh mekkah madinah doha dubai canberra
    sydney melbourne amsterdam brussels jenewa wina beirut damaskus amman islamabad kabul dhaka ottawa havana caracas
    """.split()
)
PREFIXES = frozenset(
    "kota kabupaten kab kec kecamatan desa kelurahan dusun provinsi pulau distrik nagari kampung".split()
)
