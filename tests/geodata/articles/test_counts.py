"""Counts of bases are read and stand beside the bases named."""


def test_a_count_of_bases_stands_beside_those_named(read):
    text = "تتمركز القوات بين 12 قاعدة عراقية، في ستة محافظات. قاعدة بلد وقاعدة عين الأسد."
    (said,) = read(text).counts
    assert (said.stated_bases, said.stated_governorates) == (12, 6)
    assert (said.named_bases, said.named_governorates) == (2, 2)


def test_a_count_without_provinces_leaves_them_open(read):
    (said,) = read("Eleven American bases in Iraq, says one list.").counts
    assert (said.stated_bases, said.stated_governorates) == (11, None)


def test_number_before_a_count_does_not_hide_it_but_a_base_with_a_number_is_none(read):
    (said,) = read("يتداول الإعلام رقم 12 قاعدة في ست محافظات.").counts
    assert (said.stated_bases, said.stated_governorates) == (12, 6)
    assert read("تقع القاعدة رقم 12 قرب بغداد.").counts == ()
